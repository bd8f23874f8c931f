package fr.crig.avis.request;

import fr.crig.avis.page.Typed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.InputStreamSource;
import org.springframework.web.multipart.MultipartFile;

/** A file as it was sent with a form, not looked at yet. @param size in bytes, as received */
public record SentFile(String name, long size, InputStreamSource content) {

    /** Empty if none was chosen: a file field left alone is sent as a file without a name. @param sent null without such a field */
    public static Optional<SentFile> chosen(MultipartFile sent) {
        return Optional.ofNullable(sent)
                .filter(file -> !Typed.isEmpty(file.getOriginalFilename()))
                .map(file -> new SentFile(file.getOriginalFilename(), file.getSize(), file));
    }

    /** The same of a field that takes several. */
    public static List<SentFile> chosen(List<MultipartFile> sent) {
        return Stream.ofNullable(sent)
                .flatMap(List::stream)
                .flatMap(file -> chosen(file).stream())
                .toList();
    }
}
