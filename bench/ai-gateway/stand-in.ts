import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { encode, openStream } from '../../server/kernel/ai/testing/wire.ts';
import { readArgument, serve } from '../support/serve.ts';

// A provider of models in a process of its own. Each piece says when it was written, and when its request came.
const { pieces, everyMs } = readArgument<{ pieces: number; everyMs: number }>();
const mark = '@now';
const readClock = () => performance.timeOrigin + performance.now();

const server = createServer((req, res) => {
  const received = readClock().toFixed(2);
  req.resume().once('end', () => answer(res, req.url?.includes('short') ? 1 : pieces, received));
});
server.listen(0, '127.0.0.1', () => serve({ port: (server.address() as AddressInfo).port }));

function answer(res: ServerResponse, count: number, received: string): void {
  const said = Array.from({ length: count }, () => `${received} ${mark} `);
  const parts = encode(
    'responses',
    { pieces: said, finish: 'stop', inputTokens: 100, outputTokens: count },
    'model',
  );
  openStream(res, 'responses');
  const isPiece = (part: string) => part.includes('output_text.delta');
  const write = () => {
    // Up to the next piece, or to the end behind the last one.
    let text = parts.shift() ?? '';
    while (parts.length > 0 && !isPiece(parts[0]!)) text += parts.shift();
    text = text.replace(mark, readClock().toFixed(2));
    if (parts.length === 0) return res.end(text);
    res.write(text);
    setTimeout(write, count === 1 ? 0 : everyMs);
    return undefined;
  };
  write();
}
