export { type ReplyHead, ReplyTooLarge } from './exchange.ts';
export { type FileReceiver, HttpClient, type HttpReply } from './http-client.ts';
export { type ReplyHeaders, rateReport, retryAfterSeconds } from './retry-after.ts';
