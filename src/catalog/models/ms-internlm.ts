import { type ModelFamily, modelFile, since } from '../../core/index.ts';
import { metaTemplate, modelScopeLm } from '../model-parts.ts';

/** InternLM from ModelScope. */
export const msInternlm: ModelFamily = {
  folder: 'ms_internlm',
  files: [
    modelFile('ms_internlm_chat_7b_8k', since('0.2.4'), [
      modelScopeLm(
        {
          abbr: 'internlm-chat-7b-8k',
          path: 'Shanghai_AI_Laboratory/internlm-chat-7b-8k',
          gpus: 1,
        },
        {
          meta_template: metaTemplate({
            HUMAN: ['<|User|>:', '<eoh>\n'],
            BOT: ['<|Bot|>:', '<eoa>\n'],
          }),
        },
      ),
    ]),
  ],
};
