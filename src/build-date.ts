/** The day that `BUILD_DATE` names, as it was written; undefined where it is left out or empty. */
export const buildDate: string | undefined = process.env['BUILD_DATE'] || undefined;
