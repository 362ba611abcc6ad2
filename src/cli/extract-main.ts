import { main } from './main.ts';
import { extractProgram } from './suite.ts';
import { VERSION } from './version.ts';

main(extractProgram(VERSION));
