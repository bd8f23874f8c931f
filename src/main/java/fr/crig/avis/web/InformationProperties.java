package fr.crig.avis.web;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the pages at the foot of each page say: whoever runs the service answers for these words, and writes them without
 * touching the code. A list that is given replaces the whole page. The level that an audit found, {@code accessibility-level}
 * in the words of the RGAA, is read by the layout.
 */
@ConfigurationProperties("crig.information")
record InformationProperties(
        List<Section> accessibility, List<Section> legalNotice, List<Section> personalData, List<Section> contact) {

    /** @param text paragraphs, with a blank line between them */
    record Section(String title, String text) {}
}
