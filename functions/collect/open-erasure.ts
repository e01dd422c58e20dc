import { eraseItem, itemsOf } from '../store/contacts.ts';
import { noteChanges, noteErasure } from '../store/periods.ts';
import type { Table } from '../store/table.ts';
import type { EraseItemsPort } from './erase.ts';

/** The responses and records of a contact in a table. @param contact Keyed hash. @param at ISO 8601. */
export const erasable = (table: Table, programme: string, contact: string, at: string): EraseItemsPort => ({
  items: () => itemsOf(table, contact),
  erase: (item) => eraseItem(table, item, contact),
  noteErasure: (month) => noteErasure(table, programme, month, at),
  noteChanges: (month, count) => noteChanges(table, programme, month, count, at),
});
