import { type Connection, ResponseError } from 'vscode-languageserver/node';

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
      connection.console.error(`${name} failed: ${error instanceof Error ? error.stack : String(error)}`);
      return nothing;
    }
  };
}
