/** Each model type declares which of its arguments hold secrets, and a marker in each reaches nothing that is written. */
import { describe, expect, test } from 'vitest';
import { models } from '../../src/models/index.ts';
import { isSecretName, Redactor, secretsApart } from '../../src/util/index.ts';

const MARKER = 'm4rk3r-5f2c91e07ab84d36';

describe.each(models.types)('%s', (type) => {
  test('declares every argument whose name tells of a secret, and those alone', async () => {
    const { keys, secrets = [] } = await models.get(type);
    expect([...secrets].sort()).toEqual(keys.filter(isSecretName).sort());
  });

  test('no marker in a secret is left in a config or a plan, or anywhere that it turns up', async () => {
    const { secrets = [] } = await models.get(type);
    for (const name of secrets) {
      const config = { type, abbr: 'm', [name]: MARKER, note: `holds ${MARKER}` };
      const redactor = new Redactor();
      redactor.learnFrom(config);
      expect(JSON.stringify(redactor.config(config)), name).not.toContain(MARKER);
      expect(redactor.text(`the server said ${MARKER}`), name).not.toContain(MARKER);
      expect(JSON.stringify(secretsApart({ type, [name]: MARKER }).config), name).not.toContain(MARKER);
    }
  });
});
