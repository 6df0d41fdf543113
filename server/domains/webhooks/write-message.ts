import type { InlayEvent } from 'inlay/sdk';

/** Bytes of a message at most. */
const most = 65_536;

/** What is posted (Standard Webhooks 1.0: payload structure); undefined for what is too large. */
export function writeMessage({
  type,
  occurredAt,
  subjectId,
  data,
}: Pick<InlayEvent, 'type' | 'occurredAt' | 'subjectId' | 'data'>): string | undefined {
  const facts = typeof data === 'object' && data !== null && !Array.isArray(data) ? data : { value: data };
  const body = JSON.stringify({
    type,
    timestamp: occurredAt,
    data: { ...facts, ...(subjectId !== null && { subjectId }) },
  });
  return Buffer.byteLength(body) > most ? undefined : body;
}
