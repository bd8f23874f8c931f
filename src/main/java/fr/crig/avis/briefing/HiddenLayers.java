package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.contentstream.PDContentStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/**
 * Takes out of a page what its author's layers hide. The pages of several documents have no layers in common that could stay
 * hidden, and what is not there is shown by no viewer and found by no search.
 */
final class HiddenLayers {

    private final PDDocument document;
    private final LayerStates states;
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    HiddenLayers(PDDocument document) {
        this.document = document;
        this.states = LayerStates.of(document);
    }

    void takeOutOf(PDPage page) throws IOException {
        if (!states.hideAnything()) {
            return;
        }
        COSDictionary resources = resources(page.getResources());
        if (hasHiddenSections(resources)) {
            page.getCOSObject().setItem(COSName.CONTENTS, withoutHidden(page, resources));
        }
        takeOutOf(resources);
        takeOutOf(page.getCOSObject().getCOSArray(COSName.ANNOTS), resources);
    }

    private void takeOutOf(COSArray annotations, COSDictionary resources) throws IOException {
        for (int i = annotations == null ? -1 : annotations.size() - 1; i >= 0; i--) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                if (states.hide(annotation.getDictionaryObject(COSName.OC))) {
                    annotations.remove(i);
                } else {
                    takeOutOfForms(annotation.getCOSDictionary(COSName.AP), resources);
                }
            }
        }
    }

    private void takeOutOf(COSDictionary resources) throws IOException {
        if (!seen.add(resources)) {
            return;
        }
        takeOutOfForms(resources.getCOSDictionary(COSName.XOBJECT), resources);
        takeOutOfForms(resources.getCOSDictionary(COSName.PATTERN), resources);
        takeOutOfForms(resources.getCOSDictionary(COSName.EXT_G_STATE), resources);
    }

    /** Of the streams in a dictionary, and in the dictionaries in it: states of an appearance, masks of a graphics state. */
    private void takeOutOfForms(COSDictionary holder, COSDictionary resources) throws IOException {
        if (holder == null || !seen.add(holder)) {
            return;
        }
        for (COSName name : holder.keySet()) {
            COSBase value = holder.getDictionaryObject(name);
            if (value instanceof COSStream stream) {
                takeOutOf(stream, resources);
            } else if (value instanceof COSDictionary inner) {
                takeOutOfForms(inner, resources);
            }
        }
    }

    private void takeOutOf(COSStream drawn, COSDictionary ofItsUser) throws IOException {
        if (states.hide(drawn.getDictionaryObject(COSName.OC))) {
            empty(drawn);
        } else if (drawn.containsKey(COSName.BBOX) && seen.add(drawn)) {
            COSDictionary own = drawn.getCOSDictionary(COSName.RESOURCES);
            COSDictionary resources = own == null ? ofItsUser : own;
            if (hasHiddenSections(resources)) {
                replace(drawn, withoutHidden(new PDFormXObject(drawn), resources));
            }
            takeOutOf(resources);
        }
    }

    private static COSDictionary resources(PDResources resources) {
        return resources == null ? new COSDictionary() : resources.getCOSObject();
    }

    private boolean hasHiddenSections(COSDictionary resources) {
        COSDictionary properties = resources.getCOSDictionary(COSName.PROPERTIES);
        return properties != null
                && properties.keySet().stream().anyMatch(name -> states.hide(properties.getDictionaryObject(name)));
    }

    private COSStream withoutHidden(PDContentStream content, COSDictionary resources) throws IOException {
        COSDictionary properties = resources.getCOSDictionary(COSName.PROPERTIES);
        COSStream visible = document.getDocument().createCOSStream();
        try (OutputStream target = visible.createOutputStream(COSName.FLATE_DECODE)) {
            new VisibleContent(name -> states.hide(properties.getDictionaryObject(name))).copy(content, target);
        }
        return visible;
    }

    private static void replace(COSStream stream, COSStream content) throws IOException {
        try (InputStream source = content.createInputStream();
                OutputStream target = stream.createOutputStream(COSName.FLATE_DECODE)) {
            source.transferTo(target);
        }
    }

    /** Drawn wherever it was, it draws nothing any more. */
    private static void empty(COSStream drawn) throws IOException {
        drawn.clear();
        drawn.setItem(COSName.TYPE, COSName.XOBJECT);
        drawn.setItem(COSName.SUBTYPE, COSName.FORM);
        drawn.setItem(COSName.BBOX, new PDRectangle());
        drawn.createOutputStream().close();
    }
}
