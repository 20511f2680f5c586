import { msg } from "@lit/localize";

/** Whether a part of the page could be had; when not, the page has been replaced on its server, and says so. */
export async function isLoaded(part: Promise<unknown>): Promise<boolean> {
  try {
    await part;
    return true;
  } catch {
    window.alert(
      msg("This part of the page could not be loaded. Reload the page; everything written is saved."),
    );
    return false;
  }
}
