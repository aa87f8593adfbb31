import type { Settings } from '#core/host/settings.ts';
import { type Profile, profileSchema } from '#core/profile.ts';

/** The steps of the wizard, in their order. */
export const STEPS = ['publication', 'address', 'look', 'desk', 'summary'] as const;
export type Step = (typeof STEPS)[number];

/** What the wizard gathers. The addresses and the name are as they are typed, right or not yet. */
export interface SetupDraft {
  profile: Profile;
  name: string;
  baseUrl: string;
  logo: string;
  formats: readonly string[];
}

/** The draft that begins with how things are now. */
export function draftOf({ profile, exportFormats }: Pick<Settings, 'profile' | 'exportFormats'>): SetupDraft {
  return {
    profile,
    name: profile.name,
    baseUrl: profile.baseUrl ?? '',
    logo: profile.logo ?? '',
    formats: exportFormats,
  };
}

/** Whether an address is none at all, or one of the web. */
export function isAddress(typed: string): boolean {
  return typed.trim() === '' || profileSchema.shape.logo.safeParse(typed.trim()).success;
}

/** The first step with a field that is not right yet. */
export function faultyStep({ name, baseUrl, logo }: SetupDraft): Step | undefined {
  if (name.trim() === '') return 'publication';
  return isAddress(baseUrl) && isAddress(logo) ? undefined : 'address';
}

/** The profile as far as the draft is right: for the page that is shown meanwhile, and to be kept at the end. */
export function profileOf({ profile, name, baseUrl, logo, formats }: SetupDraft): Profile {
  const { baseUrl: _, logo: __, ...others } = profile;
  const address = (typed: string) => (isAddress(typed) ? typed.trim() : '');
  return {
    ...others,
    name: name.trim() || profile.name,
    ...(address(baseUrl) && { baseUrl: address(baseUrl) }),
    ...(address(logo) && { logo: address(logo) }),
    formats: [...formats],
  };
}
