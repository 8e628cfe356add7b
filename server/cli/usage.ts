/** What the user asked for cannot be done as asked; the message is one plain sentence. */
export class UsageError extends Error {}

export const USAGE = `Vouch checks the numbers, dates, quotations and attributions of a draft against your own sources.
Everything happens on this computer: nothing is sent anywhere, unless you name an archive with --archive.

  vouch check [--corpus PATH]... [--format text|json|sarif] DRAFT...
      Checks each draft against the sources in the --corpus files and folders (read recursively).
      Without --corpus, a folder named sources, corpus or research beside the draft or here is used.
        --corpus PATH      a file or folder of sources; may be given several times
        --archive URL      asks an archive in a search cluster, too: https://archive.example:9200/vouch;
                           name and password stand in VOUCH_ARCHIVE_USER and VOUCH_ARCHIVE_PASSWORD,
                           or a key in VOUCH_ARCHIVE_API_KEY
        --index FILE       keeps what was read of the sources in FILE, for the next run
                           (without it, the index that "vouch index" has made of them is used)
        --format FORMAT    text for people (the default), json or sarif for programs
        --date DATE        the day the draft is for, such as 2024-05-16, where it does not say so itself
        --dates ORDER      how 03/04/2024 is read: day-first or month-first
        --no-second-reading  do not read close calls a second time, which takes longer and finds more
        --explain          say for every claim what was matched and what differed
        --color            colours even where the output is no terminal (--no-color: none)
      Exit status: 0 nothing refuted, 1 something refuted, 2 it could not run as asked.

  vouch report [--corpus PATH]... [--out FOLDER] [--format html|docx|markdown|csv]... DRAFT...
      Writes each draft as a fact-checker hands it on: a checking copy to print, the draft for Word with a
      comment on each claim, the draft in Markdown with a footnote on each claim, and the log as CSV; all of
      them without --format.
      Ticks and notes made in an editor are in it, and so is what was not checked. Takes --archive, --index,
      --date, --dates and --no-second-reading, too.
        --out FOLDER       where the files go; those of an earlier report are replaced
                           (without it, a new folder beside the draft)
      Exit status: 0 written, 2 it could not run as asked.

  vouch batch [--archive URL] [--no-second-reading]
      Checks cases that bring their own sources: one JSON object a line on stdin, one a line on stdout.
      Every line is answered, in order; a line that is no case is answered with what is wrong with it.

  vouch index PATH... [--index FILE] [--archive URL]
      Reads sources into an index, so that checks against many of them start at once.
        --archive URL      brings an archive in a search cluster in line with them: what changed is
                           written, what is gone is removed, and what was broken off goes on

  vouch sources PATH... [--index FILE] [--json]
      Lists sources: what each says of itself, its words, and what could not be read.

  vouch lsp --stdio
      The language server, for editors.

  vouch mcp [--corpus PATH]... [--index FILE] [--dates ORDER] [--no-second-reading]
      Tools for programs that write with a language model (Model Context Protocol, on stdin and stdout):
      check_text, find_evidence and list_sources. They read the sources, and write nothing.

  vouch --version
  vouch --help
`;
