import { buildClassTable } from '../text/characters/class-table.ts';
import { characterColumns } from '../text/characters/columns.ts';
import { buildFoldTable } from '../text/characters/fold-table.ts';
import { writeColumns } from './generated.ts';

/** Writes src/generated/characters.ts, which the tables of words are then compiled with. */
const columns = characterColumns(buildClassTable(), buildFoldTable());
writeColumns('characters', 'CharacterColumns', '../text/characters/columns.ts', columns);
