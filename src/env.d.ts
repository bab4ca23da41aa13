interface ImportMetaEnv {
  /** Whether the site is being built, whatever NODE_ENV says; in dev it is not. */
  readonly IS_BUILD: boolean;
}
