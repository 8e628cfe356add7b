import { type Connection, ResponseError } from 'vscode-languageserver/node';

/** Writes to the editor's log, if it is still there to write to. */
function logError(connection: Connection, message: string): void {
  try {
    connection.console.error(message);
  } catch {
    // The editor has hung up: nobody is left to be told.
  }
}

/**
 * A handler whose failure is written to the log and answered with nothing, so that one bad request neither ends the
 * server nor shows the writer an error while typing. Errors meant for the editor pass.
 */
export function guarded<Parameters extends unknown[], Result>(
  connection: Connection,
  name: string,
  nothing: Result,
  handler: (...parameters: Parameters) => Result | Promise<Result>,
): (...parameters: Parameters) => Promise<Result> {
  return async (...parameters) => {
    try {
      return await handler(...parameters);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      logError(connection, `${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return nothing;
    }
  };
}
