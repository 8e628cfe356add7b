/** What is used of the official kit for the Model Context Protocol; a file of its own, because it ships as one. */
export { McpServer, type StandardSchemaWithJSON } from '@modelcontextprotocol/server';
export { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
