package fr.crig.avis.page;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** What is said before a stranger's file: it is to be kept, never to be shown as a page of ours. */
public final class Download {

    private Download() {}

    /** @param size in bytes */
    public static void announce(HttpServletResponse response, String fileName, String mediaType, long size) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(fileName, StandardCharsets.UTF_8)
                .build();
        response.setContentType(mediaType);
        response.setContentLengthLong(size);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition.toString());
    }
}
