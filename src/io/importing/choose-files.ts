/** Asks the person for files of their computer. */
import { type FileWithHandle, fileOpen } from "browser-fs-access";

/** None when the person chooses none. A file has a handle where the browser knows such. */
export async function chooseFiles(): Promise<readonly FileWithHandle[]> {
  try {
    return await fileOpen({ multiple: true, id: "import" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return [];
    throw error;
  }
}
