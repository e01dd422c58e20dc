import { eraseResponse, responsesOf } from '../store/contacts.ts';
import { noteChanges, noteErasure } from '../store/periods.ts';
import type { Table } from '../store/table.ts';
import type { EraseResponsesPort } from './erase.ts';

/** The responses of a contact in a table. @param contact Keyed hash. @param at ISO 8601. */
export const erasable = (table: Table, programme: string, contact: string, at: string): EraseResponsesPort => ({
  responses: () => responsesOf(table, contact),
  erase: (response) => eraseResponse(table, response, contact),
  noteErasure: (month) => noteErasure(table, programme, month, at),
  noteChanges: (month, count) => noteChanges(table, programme, month, count, at),
});
