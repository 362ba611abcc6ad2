import { main } from './main.ts';
import { isnadProgram } from './suite.ts';
import { VERSION } from './version.ts';

main(isnadProgram(VERSION));
