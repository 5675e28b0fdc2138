import type { Json, JsonObject, Metrics } from '../../core/index.ts';
import { pythonRound, pythonStr } from '../../util/index.ts';
import { floats } from './group-metrics.ts';
import { noVerdict } from './pairs.ts';
import { Sums } from './sums.ts';

/** CompassArena-SubjectiveBench: means over all questions, and by category and difficulty. */
export class DifficultyMeans {
  readonly #scale: number;
  readonly #all = new Sums();
  readonly #categories = new Map<string, Sums>();

  /** `scale`: what a score of 1 is worth in the metrics. */
  constructor(scale: number) {
    this.#scale = scale;
  }

  add({ category = null, difficulty = null }: JsonObject, score: number): void {
    const name = pythonStr(category);
    const sums = this.#categories.get(name) ?? new Sums();
    this.#categories.set(name, sums);
    sums.add(difficultyName(name, difficulty), score);
    this.#all.add('Average_score', score);
  }

  /** With three digits: `Average_score`, then `category_difficulty`, the difficulties of a category together. */
  metrics(): Metrics {
    const metrics = [this.#all, ...this.#categories.values()].flatMap((sums) => [
      ...sums.map((sum, count) => pythonRound((sum / count) * this.#scale, 3)),
    ]);
    if (metrics.length === 0) throw noVerdict();
    return floats(new Map(metrics));
  }
}

function difficultyName(category: string, difficulty: Json): string {
  return `${category}_${pythonStr(difficulty)}`;
}
