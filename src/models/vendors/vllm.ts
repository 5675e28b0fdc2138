import { vllmChatSampling, vllmSampling } from './weights/sampling.ts';
import { weightsModel } from './weights/weights-model.ts';

const serve = (path: string) => `vllm serve ${path}`;

export const vllm = weightsModel({
  type: 'opencompass.models.vllm.VLLM',
  style: 'text',
  kinds: ['gen', 'ppl', 'll', 'clp'],
  optionsKey: 'generation_kwargs',
  sampling: vllmSampling,
  keys: ['use_fastchat_template', 'lora_path', 'end_str'],
  serve,
});

export const vllmWithChatTemplate = weightsModel({
  type: 'opencompass.models.vllm_with_tf_above_v4_33.VLLMwithChatTemplate',
  style: 'roles',
  kinds: ['gen'],
  optionsKey: 'generation_kwargs',
  sampling: vllmChatSampling,
  keys: ['fastchat_template', 'lora_path', 'chat_template_kwargs'],
  serve,
});
