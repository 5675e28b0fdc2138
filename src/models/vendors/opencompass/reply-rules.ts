import { isAtLeast } from '../../../core/index.ts';
import type { ReplyRules } from '../../protocols/openai/reply-rules.ts';
import type { ChatSettings } from './chat-settings.ts';

/** The rules of `OpenAI` and `OpenAISDK` in the version asked for. */
export function replyRules({ compat, sdk, thinkTag, logprobs }: ChatSettings): ReplyRules {
  const newest = isAtLeast(compat, '0.5.4');
  return {
    strips: !sdk,
    thinkTag: newest ? thinkTag : undefined,
    empty: emptyRule(newest, sdk),
    keepsChoices: !sdk && Boolean(logprobs),
  };
}

function emptyRule(newest: boolean, sdk: boolean): ReplyRules['empty'] {
  if (newest) return sdk ? 'finished' : 'answer';
  return sdk ? 'answer' : 'text';
}
