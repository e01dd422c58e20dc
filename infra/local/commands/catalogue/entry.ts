/** What a person is told of a command. */
export interface CommandEntry {
  readonly name: string;
  /** What it is for, on one line of the overview. */
  readonly purpose: string;
  /** How it is written, behind `yardstick`. */
  readonly usage: readonly string[];
  /** What is worth knowing beside that. */
  readonly about: readonly string[];
  /** Whole commands, behind `yardstick`, that do something sensible. */
  readonly examples: readonly string[];
}

export interface CommandGroup {
  readonly title: string;
  readonly commands: readonly CommandEntry[];
}
