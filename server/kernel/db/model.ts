// Domains import Sequelize from here, so that the vendor stays in one folder.
export type {
  Attributes,
  CreationAttributes,
  CreationOptional,
  InferAttributes,
  InferCreationAttributes,
  ModelStatic,
  Sequelize,
  WhereOptions,
} from 'sequelize';
export { DataTypes, Model, Op } from 'sequelize';
