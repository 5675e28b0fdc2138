/** What configs and plug-ins get that import "lodestone": all that the package exports. */
export async function loadLibrary(): Promise<Record<string, unknown>> {
  const [core, { evaluate }] = await Promise.all([import('../core/index.ts'), import('./evaluate.ts')]);
  return { ...core, evaluate };
}
