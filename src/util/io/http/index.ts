export { ReplyTooLarge } from './exchange.ts';
export { HttpClient, type HttpReply } from './http-client.ts';
export { type ReplyHeaders, rateReport, retryAfterSeconds } from './retry-after.ts';
