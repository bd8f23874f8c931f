package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.ScanState;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Which files of the opinions of a request are given to nobody, and why: {@code @opinionFiles} in a template. */
@Component("opinionFiles")
public class OpinionFiles {

    private final Opinions opinions;
    private final FileStore files;

    OpinionFiles(Opinions opinions, FileStore files) {
        this.opinions = opinions;
        this.files = files;
    }

    /** By the file's id; one query for all that a page shows. */
    @ReadOnce("opinion-files")
    public Map<Long, ScanState> withheld(Reference reference) {
        List<Long> sent = opinions.findByReferenceOrderBySignatoryAscNumberAsc(reference).stream()
                .map(Opinion::piece)
                .filter(Objects::nonNull)
                .map(OpinionPiece::fileId)
                .distinct()
                .toList();
        return files.withheld(sent);
    }
}
