import PostalMime from 'postal-mime';
import { buildMessage, type MessageInput } from '../../../functions/deliver/message.ts';
import { messageInput } from './message-input.ts';

/** Text, HTML without its markup, and subject, as a reader gets them. */
export async function read(overrides: Partial<MessageInput> = {}) {
  const { raw, subject } = await buildMessage(messageInput(overrides));
  const { text: received = '', html = '', replyTo } = await PostalMime.parse(raw);
  const text = received.replaceAll('\r\n', '\n');
  const seen = html
    .replace(/<style[\s\S]*?<\/style>|<[^>]+>/g, '')
    .replace(/&#39;/g, "'")
    .replace(/&#x3D;/g, '=')
    .replace(/&#x2F;/g, '/')
    .replace(/&nbsp;/g, ' ')
    .replace(/\s+/g, ' ');
  return { text, html, seen, subject, replyTo };
}
