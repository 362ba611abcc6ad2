import { extractProgram } from './extract-program.ts';
import { main } from './main.ts';
import { VERSION } from './version.ts';

main(extractProgram(VERSION));
