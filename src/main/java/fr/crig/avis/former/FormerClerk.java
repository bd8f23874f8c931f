package fr.crig.avis.former;

import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FileStore;
import java.time.Clock;
import java.time.Duration;

/** Lets go of what was read of the files that were sent: what came in is in the register, the rest had its time to be mended. */
@Desk
public class FormerClerk {

    static final Duration KEPT = Duration.ofDays(30);

    private final FormerImports imports;
    private final FileStore files;
    private final Clock clock;

    FormerClerk(FormerImports imports, FileStore files, Clock clock) {
        this.imports = imports;
        this.files = files;
        this.clock = clock;
    }

    /** A hundred at most: the next night takes the next ones. */
    public void forget() {
        imports.findTop100BySentAtBeforeAndCellsFileIsNotNullOrderBySentAt(
                        clock.instant().minus(KEPT))
                .forEach(this::forget);
    }

    private void forget(FormerImport one) {
        long cells = one.cellsFile();
        if (one.isBrought()) {
            one.forgetCells();
            imports.save(one);
        } else {
            imports.delete(one);
        }
        files.delete(cells);
    }
}
