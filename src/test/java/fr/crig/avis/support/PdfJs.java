package fr.crig.avis.support;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.Properties;
import javax.imageio.ImageIO;

/** The viewer of Firefox, drawing in Chromium, whose own one the headless browser does not have: a third opinion on what is seen. */
public final class PdfJs {

    private static final String SITE = "https://pdf.example";
    private static final String JAR = "META-INF/maven/org.webjars.npm/pdfjs-dist/pom.properties";
    private static final String FOLDER = "META-INF/resources/webjars/pdfjs-dist/%s/legacy/build%s";
    private static final String DRAW = """
            async file => {
              const viewer = await import('/pdf.min.mjs');
              viewer.GlobalWorkerOptions.workerSrc = '/pdf.worker.min.mjs';
              const data = Uint8Array.from(atob(file), sign => sign.charCodeAt(0));
              const first = await (await viewer.getDocument({ data }).promise).getPage(1);
              const viewport = first.getViewport({ scale: 1 });
              const canvas = document.createElement('canvas');
              canvas.width = viewport.width;
              canvas.height = viewport.height;
              await first.render({ canvas, viewport }).promise;
              return canvas.toDataURL('image/png').split(',')[1];
            }""";

    private PdfJs() {}

    /** The first page as it is seen, one dot a point. */
    public static BufferedImage page(byte[] pdf) {
        try (BrowserContext context = Browsers.newContext(SITE)) {
            context.route("**/*", PdfJs::answer);
            Page page = context.newPage();
            page.navigate("/");
            String picture = (String) page.evaluate(DRAW, Base64.getEncoder().encodeToString(pdf));
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(picture)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(Route route) {
        String path = URI.create(route.request().url()).getPath();
        Route.FulfillOptions answer = new Route.FulfillOptions();
        route.fulfill(
                path.equals("/")
                        ? answer.setContentType("text/html").setBody("<!DOCTYPE html><title>PDF</title>")
                        : answer.setContentType("text/javascript")
                                .setBodyBytes(resource(FOLDER.formatted(version(), path))));
    }

    private static String version() {
        try {
            var of = new Properties();
            of.load(new ByteArrayInputStream(resource(JAR)));
            return of.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (InputStream content = PdfJs.class.getClassLoader().getResourceAsStream(name)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
