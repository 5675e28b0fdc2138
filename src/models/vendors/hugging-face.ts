import { huggingFaceSampling } from './weights/sampling.ts';
import { type WeightsClass, weightsModel } from './weights/weights-model.ts';

const serve = (path: string) => `vllm serve ${path}`;

const LEGACY = {
  style: 'text',
  kinds: ['gen', 'ppl', 'll', 'clp'],
  optionsKey: 'generation_kwargs',
  sampling: huggingFaceSampling,
  local: 'legacy',
  keys: ['peft_path', 'extract_pred_after_decode', 'use_fastchat_template', 'end_str'],
  serve,
} as const satisfies Omit<WeightsClass, 'type'>;

/** OpenCompass's class for Hugging Face models of the time before chat templates. */
export const huggingFace = weightsModel({ ...LEGACY, type: 'opencompass.models.huggingface.HuggingFace' });

export const huggingFaceCausalLm = weightsModel({
  ...LEGACY,
  type: 'opencompass.models.huggingface.HuggingFaceCausalLM',
});

/** Speaks to the model through its own chat function. */
export const huggingFaceChatGlm3 = weightsModel({
  ...LEGACY,
  type: 'opencompass.models.huggingface.HuggingFaceChatGLM3',
  style: 'roles',
  kinds: ['gen'],
  keys: [...LEGACY.keys, 'num_extra_tokens'],
});

const CURRENT = {
  optionsKey: 'generation_kwargs',
  sampling: huggingFaceSampling,
  local: 'current',
  ignoresUnknownKeys: true,
  serve,
} as const;

/** Chat models: the weights' own template writes the conversation. */
export const huggingFaceWithChatTemplate = weightsModel({
  ...CURRENT,
  type: 'opencompass.models.huggingface_above_v4_33.HuggingFacewithChatTemplate',
  style: 'roles',
  kinds: ['gen'],
  keys: ['peft_path', 'peft_kwargs', 'fastchat_template', 'chat_template_kwargs'],
});

/** Base models: turns are joined by line breaks, whatever meta template the config has. */
export const huggingFaceBaseModel = weightsModel({
  ...CURRENT,
  type: 'opencompass.models.huggingface_above_v4_33.HuggingFaceBaseModel',
  style: 'text',
  ignoresMetaTemplate: true,
  kinds: ['gen', 'ppl', 'll', 'clp'],
  keys: ['peft_path', 'peft_kwargs'],
});
