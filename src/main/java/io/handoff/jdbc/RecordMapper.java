package io.handoff.jdbc;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.JdbcUtils;

/**
 * Maps the columns of a row to the components of a record, {@code contact_id} to {@code contactId}. For rows that are read often: Spring's
 * mappers look up each column by its Java name first and pay an exception per column with an underscore.
 */
public final class RecordMapper<T extends Record> implements RowMapper<T> {

    private record Column(String name, Class<?> type) {

        static Column of(RecordComponent component) {
            return new Column(JdbcUtils.convertPropertyNameToUnderscoreName(component.getName()), component.getType());
        }

        Object value(ResultSet row) throws SQLException {
            if (type == Instant.class) {
                return Columns.instant(row, name);
            }
            var value = JdbcUtils.getResultSetValue(row, row.findColumn(name), type);
            return type.isEnum() ? DefaultConversionService.getSharedInstance().convert(value, type) : value;
        }
    }

    private final Constructor<T> constructor;
    private final Column[] columns;

    public RecordMapper(Class<T> type) {
        constructor = BeanUtils.getResolvableConstructor(type);
        columns = Arrays.stream(type.getRecordComponents()).map(Column::of).toArray(Column[]::new);
    }

    @Override
    public T mapRow(ResultSet row, int number) throws SQLException {
        var values = new Object[columns.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = columns[i].value(row);
        }
        return BeanUtils.instantiateClass(constructor, values);
    }
}
