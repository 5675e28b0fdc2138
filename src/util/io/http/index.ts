export { type ReplyHead, ReplyTooLarge } from './exchange.ts';
export { type FileReceiver, HttpClient, type HttpReply } from './http-client.ts';
export { type ReplyHeaders, rateReport, retryAfterSeconds } from './retry-after.ts';
export { WebSocketClient } from './web-socket-client.ts';
export type { WebSocketEnd } from './web-socket-exchange.ts';
