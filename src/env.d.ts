interface ImportMetaEnv {
  /** Whether the site is being built, whatever NODE_ENV says; in dev it is not. */
  readonly IS_BUILD: boolean;
  /** The folder that content is read from; bundled code cannot find it by its own place. */
  readonly CONTENT_DIR: string;
}
