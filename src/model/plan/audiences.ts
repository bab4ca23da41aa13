/** For whom a guide or a step of it is. */
export const audiences = ['mayor', 'leader', 'cdo', 'cdic', 'service-manager', 'officer', 'newcomer'] as const;

/** One of those for whom guides are. */
export type Audience = (typeof audiences)[number];
