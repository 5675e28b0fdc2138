import { defineConfig } from 'tsdown';
import { thirdPartyNotices } from './scripts/third-party-notices.ts';

export default defineConfig({
  entry: {
    bin: 'src/bin.ts',
    index: 'src/index.ts',
    // Started as a process of its own, by this name, from beside the other chunks.
    'llama-engine': 'src/models/local/engine/engine-process.ts',
    // Started as a thread of its own in the same way.
    'scoring-thread': 'src/run/scoring/scoring-thread.ts',
  },
  platform: 'node',
  target: 'node20',
  dts: true,
  clean: true,
  // Lexicons and models are read by their address beside the chunk that wants them.
  copy: 'src/**/*.txt.br',
  plugins: [thirdPartyNotices()],
});
