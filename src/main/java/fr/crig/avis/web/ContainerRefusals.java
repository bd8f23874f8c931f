package fr.crig.avis.web;

import fr.crig.avis.account.RefusalPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** What the container refuses by itself (a line that is no HTTP, headers too long) is answered by our page, not by its own. */
@Component
@Order(ContainerRefusals.AFTER_SPRING_BOOT)
class ContainerRefusals implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    /** Of two valves that report, the later one is nearer to the refusal, and the first to speak. */
    static final int AFTER_SPRING_BOOT = 100;

    private final ObjectProvider<RefusalPage> page;

    ContainerRefusals(ObjectProvider<RefusalPage> page) {
        this.page = page;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(context -> {
            StandardHost host = (StandardHost) context.getParent();
            host.setErrorReportValveClass(Reports.class.getName());
            host.getPipeline().addValve(new Reports(page));
        });
    }

    static final class Reports extends ErrorReportValve {

        private final ObjectProvider<RefusalPage> page;

        Reports(ObjectProvider<RefusalPage> page) {
            this.page = page;
        }

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            int status = response.getStatus();
            if (status >= HttpStatus.BAD_REQUEST.value()
                    && response.getContentWritten() == 0
                    && response.setErrorReported()
                    && isOpen(response)) {
                write(page.getObject().begin(status, request, response), response);
            }
        }

        private static boolean isOpen(Response response) {
            var open = new AtomicBoolean();
            response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, open);
            return open.get();
        }

        private static void write(String text, Response response) {
            try {
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(text);
                    response.finishResponse();
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
