package fr.crig.avis.request;

import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.multipart.MultipartFile;

/** The files that came with a form, each under the name of its kind. One that is refused does not keep the others away. */
final class UploadedPieces {

    static final String PREFIX = "piece-";

    private UploadedPieces() {}

    /** Joins one file to a draft or to a request. */
    interface Joining {
        void join(PieceKind kind, String name, long size, InputStreamSource content);
    }

    static void join(MultiValueMap<String, MultipartFile> files, BindingResult form, Joining joining) {
        for (PieceKind kind : PieceKind.values()) {
            String field = PREFIX + kind;
            for (MultipartFile file : files.getOrDefault(field, List.of())) {
                if (wasChosen(file)) {
                    join(kind, field, file, form, joining);
                }
            }
        }
    }

    private static void join(PieceKind kind, String field, MultipartFile file, BindingResult form, Joining joining) {
        try {
            joining.join(kind, file.getOriginalFilename(), file.getSize(), file);
        } catch (Refusal refusal) {
            refusal.violations().forEach(violation -> form.addError(error(form.getObjectName(), field, violation)));
        }
    }

    private static FieldError error(String form, String field, Violation violation) {
        String[] codes = {violation.key()};
        return new FieldError(
                form, field, null, false, codes, violation.arguments().toArray(), null);
    }

    /** A file field left alone is sent as a file without a name. */
    private static boolean wasChosen(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name != null && !name.isEmpty();
    }
}
