import { readFileSync } from 'node:fs';
import { LodestoneError } from '../../../core/index.ts';

/** Certificates of one's own authorities besides the usual ones; Node itself adds those of $NODE_EXTRA_CA_CERTS. */
export async function certificates(env: (name: string) => string | undefined): Promise<{ ca?: string[] }> {
  const name = ['SSL_CERT_FILE', 'REQUESTS_CA_BUNDLE'].find((variable) => (env(variable) ?? '') !== '');
  if (name === undefined) return {};
  const file = env(name) ?? '';
  try {
    const { rootCertificates } = await import('node:tls');
    return { ca: [...rootCertificates, readFileSync(file, 'utf8')] };
  } catch (cause) {
    throw new LodestoneError('config-invalid', `$${name}: ${file} cannot be read`, {
      hint: 'Set it to a PEM file of certificates, or unset it.',
      cause,
    });
  }
}
