package fr.crig.avis.former;

import fr.crig.avis.page.Typed;
import java.util.List;

/** One line of a sheet. @param number as the spreadsheet shows it, from 1 @param cells as they stand there */
record SheetLine(long number, List<String> cells) {

    /** Empty too where the line ends before the column. @param column from 0 */
    String cell(int column) {
        return column < cells.size() ? Typed.lineOrEmpty(cells.get(column)) : "";
    }

    long signs() {
        return cells.stream().mapToLong(String::length).sum();
    }

    long filled() {
        return cells.stream().filter(cell -> !Typed.isEmpty(cell)).count();
    }
}
