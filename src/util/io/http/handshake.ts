import type { Duplex } from 'node:stream';
import type { Dispatcher } from 'undici';
import type { HttpReply } from './exchange.ts';
import { decodeReply } from './reply-encoding.ts';

/** Far more than any server says when it refuses a websocket. */
const MOST_BYTES = 2 ** 16;
/** Milliseconds. */
const LONGEST_GOODBYE = 1000;

/**
 * Watches the request that opens a websocket, and tells what undici's `WebSocket` keeps to itself: with which words the
 * server refused it, why nothing came at all, and the connection that it opened.
 */
export class Handshake {
  /** The server's reply where it is not 101, as far as it came. */
  refusal: HttpReply | undefined;
  /** Why there was no reply. */
  error: Error | undefined;
  /** Whether anything was sent: ports that belong to other protocols are blocked. Source: WHATWG Fetch, "port blocking". */
  wasSent = false;
  #socket: Duplex | undefined;
  #controller: Dispatcher.DispatchController | undefined;

  /** The way of an agent, watched. */
  on(agent: Dispatcher): Dispatcher {
    return agent.compose((dispatch) => (options, handler) => {
      this.wasSent = true;
      return dispatch(options, this.#watch(handler));
    });
  }

  /** Ends the connection after the last word of ours; a server that does not end it too is left. */
  end(): void {
    const socket = this.#socket;
    socket?.end();
    setTimeout(() => socket?.destroy(), LONGEST_GOODBYE).unref();
  }

  /** Cuts the connection, whatever the server does. */
  cut(): void {
    this.#controller?.abort(new Error('aborted'));
    this.#socket?.destroy();
  }

  #watch(handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler {
    const parts: Buffer[] = [];
    let head: Omit<HttpReply, 'text'> | undefined;
    const fail = (controller: Dispatcher.DispatchController, error: Error): void => {
      if (head === undefined) this.error = error;
      else this.refusal = { ...head, text: decodeReply(Buffer.concat(parts), head.headers) };
      handler.onResponseError?.(controller, error);
    };
    let taken = 0;
    return {
      onRequestStart: (controller, context) => {
        this.#controller = controller;
        handler.onRequestStart?.(controller, context);
      },
      onRequestUpgrade: (controller, status, headers, socket) => {
        this.#socket = socket;
        handler.onRequestUpgrade?.(controller, status, headers, socket);
      },
      onResponseStart: (_, status, headers) => {
        if (status >= 200) head = { status, headers };
      },
      onResponseData: (controller, bytes) => {
        taken += bytes.length;
        if (taken <= MOST_BYTES) parts.push(Buffer.from(bytes));
        else controller.abort(new Error('the error response is incomplete'));
      },
      onResponseEnd: (controller) => fail(controller, new Error('the server refused the websocket')),
      onResponseError: fail,
    };
  }
}
