package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import org.springframework.web.util.pattern.PathPatternParser;

/** Each link of a page asks whether it leads to a file of ours: that must not end in a search through every library. */
class StaticFilesTest extends ApplicationTest {

    @Autowired
    private ResourceUrlProvider files;

    @Test
    void areNotSearchedForTheAddressOfAPage() {
        assertThat(files.getHandlerMap().keySet())
                .isNotEmpty()
                .noneMatch(pattern -> PathPatternParser.defaultInstance
                        .parse(pattern)
                        .matches(PathContainer.parsePath("/demandes/D-2026-0001")));
    }
}
