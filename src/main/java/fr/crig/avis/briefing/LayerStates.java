package fr.crig.avis.briefing;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Which layers (ISO 32000-2, 8.11) are hidden when their document is opened on a screen. */
final class LayerStates {

    private static final COSName VIEW = COSName.getPDFName("View");
    private static final COSName VIEW_STATE = COSName.getPDFName("ViewState");
    private static final COSName ALL = COSName.getPDFName("All");
    private static final COSName EVENT = COSName.getPDFName("Event");
    private static final COSName CATEGORY = COSName.getPDFName("Category");

    private final Set<COSBase> off = Collections.newSetFromMap(new IdentityHashMap<>());

    private LayerStates() {}

    static LayerStates of(PDDocument document) {
        var states = new LayerStates();
        COSDictionary properties = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary configuration = properties == null ? null : properties.getCOSDictionary(COSName.D);
        if (configuration != null) {
            states.read(properties, configuration);
        }
        return states;
    }

    private void read(COSDictionary properties, COSDictionary configuration) {
        if (COSName.OFF.equals(configuration.getCOSName(COSName.BASE_STATE))) {
            off.addAll(each(properties, COSName.OCGS));
        }
        each(configuration, COSName.ON).forEach(off::remove);
        off.addAll(each(configuration, COSName.OFF));
        dictionaries(each(configuration, COSName.AS))
                .filter(LayerStates::isForViewing)
                .forEach(use -> dictionaries(each(use, COSName.OCGS)).forEach(this::applyItsOwnUse));
        List<COSBase> heeded = orView(each(configuration, COSName.INTENT));
        off.removeIf(layer -> !(layer instanceof COSDictionary group) || !isHeeded(group, heeded));
    }

    private static boolean isForViewing(COSDictionary use) {
        return VIEW.equals(use.getCOSName(EVENT)) && each(use, CATEGORY).contains(VIEW);
    }

    private void applyItsOwnUse(COSDictionary layer) {
        COSDictionary usage = layer.getCOSDictionary(COSName.USAGE);
        COSDictionary view = usage == null ? null : usage.getCOSDictionary(VIEW);
        COSName state = view == null ? null : view.getCOSName(VIEW_STATE);
        if (COSName.OFF.equals(state)) {
            off.add(layer);
        } else if (COSName.ON.equals(state)) {
            off.remove(layer);
        }
    }

    /** A layer that is not meant for viewing hides nothing from those who view. */
    private static boolean isHeeded(COSDictionary layer, List<COSBase> heeded) {
        List<COSBase> meant = orView(each(layer, COSName.INTENT));
        return heeded.contains(ALL) || meant.contains(ALL) || !Collections.disjoint(meant, heeded);
    }

    private static List<COSBase> orView(List<COSBase> intents) {
        return intents.isEmpty() ? List.of(VIEW) : intents;
    }

    /** One, or several in an array. */
    static List<COSBase> each(COSDictionary dictionary, COSName key) {
        COSBase value = dictionary.getDictionaryObject(key);
        if (value instanceof COSArray array) {
            return IntStream.range(0, array.size())
                    .mapToObj(array::getObject)
                    .filter(item -> item != null)
                    .toList();
        }
        return value == null ? List.of() : List.of(value);
    }

    private static Stream<COSDictionary> dictionaries(List<COSBase> items) {
        return items.stream().filter(COSDictionary.class::isInstance).map(COSDictionary.class::cast);
    }

    boolean hideAnything() {
        return !off.isEmpty();
    }

    /** @param layer or several of them with a rule; null of what belongs to none */
    boolean hide(COSBase layer) {
        return layer instanceof COSDictionary content && !new LayerRule(off::contains).shows(content);
    }
}
