import { bundle } from '../../build/bundle.mjs';

/** The tests run what is built: whoever starts them by hand gets the present sources. */
export default async function buildFirst(): Promise<void> {
  await bundle();
}
