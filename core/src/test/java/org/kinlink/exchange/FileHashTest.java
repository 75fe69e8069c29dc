package org.kinlink.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kinlink.record.BadDataException;

final class FileHashTest {
  @TempDir private Path folder;

  private FileFacts facts(Path file, long bytes) throws IOException {
    FileTime modified = Files.getLastModifiedTime(file);
    return new FileFacts(file, bytes, modified, StandardCharsets.UTF_8, 0, 0);
  }

  @Test
  void hashesTheWholeFile() throws IOException {
    byte[] bytes = "id,surname\n1,Q\n".repeat(50_000).getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(folder.resolve("a.csv"), bytes);
    FileHash hash = FileHash.begun(facts(file, bytes.length));
    assertEquals(Hashing.sha256().hashBytes(bytes).toString(), hash.hex());
    assertEquals(FileHash.of(hash.hex()), hash);
    assertEquals(FileHash.of(hash.hex()).hashCode(), hash.hashCode());
    assertNotEquals(FileHash.of("0"), hash);
  }

  @Test
  void refusesAFileThatIsNotTheOneThatWasRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a.csv"), "id,surname\n");
    FileHash changed = FileHash.begun(facts(file, 12));
    BadDataException refused = assertThrows(BadDataException.class, changed::hex);
    assertTrue(String.valueOf(refused.getMessage()).contains("was changed while it was read"));
    FileFacts known = facts(file, 11);
    Files.delete(file);
    assertThrows(BadDataException.class, () -> FileHash.begun(known).hex());
  }
}
