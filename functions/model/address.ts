import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import type { Programme } from './programme/index.ts';

/**
 * The one form of a mail address that all its spellings share: no white space around it, lower case, the domain in
 * Punycode. The part before the @ may differ in case by the standard; no provider in use tells such addresses apart.
 */
function normalAddress(address: string): string {
  const [, local = '', domain = ''] = /^(.*)@(.*)$/s.exec(address.trim().normalize('NFC')) ?? [];
  return `${local.toLowerCase()}@${domainToASCII(domain)}`;
}

/** Hash that a suppressed address is kept under. */
export function addressHash(address: string): string {
  return createHash('sha256').update(normalAddress(address)).digest('base64url');
}

/** Whether the programme's mail may go to this address: its domain is on the list, or there is no list. */
export function isAllowedAddress(programme: Pick<Programme, 'mail'>, address: string): boolean {
  const allowedDomains = programme.mail.allowedDomains;
  return allowedDomains === undefined || allowedDomains.includes(normalAddress(address).replace(/^.*@/s, ''));
}
