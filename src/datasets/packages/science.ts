import type { DataPackage } from './data-package.ts';
import { fromOpenCompass } from './sources.ts';

/** Natural sciences and medicine. */
export const science: readonly DataPackage[] = [
  fromOpenCompass('ChemBench4K', 'ChemBench4K', 'fc23fd21b2566a5dbbebfa4601d7779c'),
  fromOpenCompass('ClimaQA, gold', 'climaqa_gold', '310cd0dc96db2bbbce798c40e2163ac2'),
  fromOpenCompass('ClimaQA, silver', 'climaqa_silver', 'acdd955f1c170539c5233c12f7227c58'),
  fromOpenCompass('PHYSICS, text only', 'PHYSICS-textonly', '92be6846a22dd4da942ca43f0638c709'),
  fromOpenCompass('PHYBench', 'phybench', 'a4209b820f6384f69ec88fa816db9e4b'),
  fromOpenCompass('LiveSTEMBench', 'livestembench', '0ff59d031c3dcff56a2e00e8c1489f5d'),
  fromOpenCompass('Matbench', 'Matbench', '99f9457f54f4f419da9556af56ac4c24'),
  fromOpenCompass('Mol-Instructions', 'mol-instructions', 'ea3db4a199222835036235b18306065a'),
  fromOpenCompass('Biology-Instructions', 'biology-instruction-fixed', '5e9bc19f403372bed50c7c46afed8291'),
  fromOpenCompass('SRBench', 'srbench', '384537d681dceb1c76ba52e4004c5714', ['SRBENCH']),
  fromOpenCompass('SciReasoner', 'SciReasoner', '2cf692234badc836fb80c4cf756d5160'),
  fromOpenCompass('NEJM AI Bench', 'nejmaibench', 'e6082cae3596b3ebea73e23ba445b99e'),
  fromOpenCompass('MedBullets', 'medbullets', 'b63130999c1f28d57acba1c7852639f8'),
];
